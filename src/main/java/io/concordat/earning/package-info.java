/**
 * What partners earn, why, and where it stands: accrued, held, payable, settled. The engine is {@code core.earning}; facts, the
 * evaluation and its triggers have rooms of their own inside of this one.
 */
package io.concordat.earning;
