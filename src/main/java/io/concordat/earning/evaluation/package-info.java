/**
 * Evaluates one partner: reads all of its facts, lets the engine say what they earn, and records the difference to what was
 * recorded before, with its draws from budgets and its postings, in one transaction.
 */
package io.concordat.earning.evaluation;
