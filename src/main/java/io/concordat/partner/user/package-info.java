/** The users of partners: which person acts for which partner in which role; and the erasure of people. */
package io.concordat.partner.user;
