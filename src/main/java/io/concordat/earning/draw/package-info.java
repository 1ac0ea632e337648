/**
 * Draws money for earnings from budgets and from caps that all partners share, in a recorded order, and gives back what they do
 * not need. Nothing is granted that was not there.
 */
package io.concordat.earning.draw;
