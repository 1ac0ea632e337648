/**
 * Reviews of registrations: who has to look at each, until when in business hours, and what happens when it is late.
 * Timers are rows; due work wakes them, so that they survive restarts and any number of instances share them.
 */
package io.concordat.deal.review;
