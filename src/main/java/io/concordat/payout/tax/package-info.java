/**
 * Dated tax statuses of partners and withholding rates of countries: never a tax number, only whether there is a valid one.
 */
package io.concordat.payout.tax;
