package io.concordat.deal.team;

import java.util.UUID;

/**
 * Which invitations a list shall have; {@code null} does not filter.
 *
 * @param direction as the caller's own side sent or received them
 */
public record InvitationFilter(Direction direction, InvitationStatus status, UUID registrationId) {
}
