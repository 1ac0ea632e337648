/**
 * The language in which a vendor writes who is eligible and what a formula of its own pays.
 */
package io.concordat.catalog.rule;
