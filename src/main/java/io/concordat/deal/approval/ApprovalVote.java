package io.concordat.deal.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's yes at one level.
 *
 * @param round in which it was said; only those of the registration's present round count
 * @param level place of the level in the policy's list, from 0
 * @param voter subject of the person's token
 */
record ApprovalVote(UUID registrationId, int round, int level, String voter, Instant votedAt, String reason) {
}
