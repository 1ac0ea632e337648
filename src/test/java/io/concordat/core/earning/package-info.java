/** Tests of what partners earn: published vectors, tables per formula, stories and properties. */
package io.concordat.core.earning;
