/**
 * Who sells a deal together: participants with roles and shares, invitations between organisations, and the named snapshot
 * that the invited side sees.
 */
package io.concordat.deal.team;
