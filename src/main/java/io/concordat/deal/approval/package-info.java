/**
 * Approval by several levels, one after the other or at the same time, by roles or people: each person's word is noted, and
 * the last one that is needed opens the gate. Who registered a deal has no word in its approval.
 */
package io.concordat.deal.approval;
