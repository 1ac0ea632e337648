/**
 * What an earning is made of: its amounts, its state, the entries that are added to it and the steps of their calculation. Words
 * that the rooms of draws and books share; nothing is decided or stored here.
 */
package io.concordat.earning.entry;
