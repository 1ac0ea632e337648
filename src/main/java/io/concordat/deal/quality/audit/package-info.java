/**
 * Sampled audits of registrations: a sample drawn by a seed that anybody can draw again, stratified when asked, with what
 * the auditors found.
 */
package io.concordat.deal.quality.audit;
