/**
 * Deal registration: a partner claims an opportunity, the same customer is found among all registrations, and the
 * verdict, the policy and reviewers decide about protection. The hot path of the service.
 */
package io.concordat.deal;
