/**
 * The life of a registration: its states and the moves between them, as one table.
 */
package io.concordat.deal.life;
