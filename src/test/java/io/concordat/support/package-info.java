/** What tests share: the database they run on, builders and checks. */
package io.concordat.support;
