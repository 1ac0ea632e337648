package io.concordat.partner;

import java.util.UUID;

/**
 * A contact or a user: personal data, kept in one table and nowhere else. All but the id are {@code null} after erasure.
 *
 * @param title what the person does, such as {@code Head of Sales}
 */
public record Person(UUID id, String firstName, String lastName, String email, String phone, String title) {
}
