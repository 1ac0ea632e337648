/**
 * Reads what a calculation of one partner stands on: its facts, what it was on every day, its figures, the offers and the rates.
 * The same for evaluations, simulations and replays.
 */
package io.concordat.earning.ground;
