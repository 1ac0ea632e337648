/** Holds the borders of the house: which room may import which, and what no code may do; and proves that each rule bites. */
package io.concordat.architecture;
