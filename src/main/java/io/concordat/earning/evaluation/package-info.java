/**
 * Evaluates one partner when it is due: lets the engine say what its facts earn, compares that with what was recorded, and has
 * the difference drawn and booked, in one transaction.
 */
package io.concordat.earning.evaluation;
