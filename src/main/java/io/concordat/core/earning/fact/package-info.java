/** What happened: facts with their values, the partner's attributes of each day, and dated exchange rates. */
package io.concordat.core.earning.fact;
