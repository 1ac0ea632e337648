/** Exact amounts: money in minor units with its ISO 4217 currency, shares and rounding. Floor 0: the JDK alone. */
package io.concordat.core.money;
