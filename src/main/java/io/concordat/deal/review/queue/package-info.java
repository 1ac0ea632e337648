/**
 * Review queues, their deadlines in business hours, and the ordered rules that choose the queue of a registration: all
 * of it a vendor's data.
 */
package io.concordat.deal.review.queue;
