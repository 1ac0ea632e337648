/**
 * Which partners are to be evaluated again. The reason is written with what is the reason; a bell in memory makes it quick, and
 * what a killed instance remembered is found by the vendor's own regular look.
 */
package io.concordat.earning.due;
