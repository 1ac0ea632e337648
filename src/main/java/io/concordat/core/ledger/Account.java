package io.concordat.core.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import io.concordat.core.money.Currency;

/**
 * One account in one currency.
 *
 * @param kind what it is for
 * @param ownerId the budget or partner whose account it is, {@code null} for the vendor's own
 * @param currency the one currency of its entries
 */
public record Account(AccountKind kind, UUID ownerId, Currency currency) {

    /** @throws IllegalArgumentException when a kind that is owned has no owner, or the other way round */
    public Account {
        Objects.requireNonNull(currency);
        if (kind.isOwned() != (ownerId != null)) {
            throw new IllegalArgumentException(kind + (kind.isOwned() ? " needs an owner" : " has no owner"));
        }
    }

    public static Account of(AccountKind kind, UUID ownerId, Currency currency) {
        return new Account(kind, ownerId, currency);
    }

    /** @return one of the vendor's own accounts */
    public static Account ofVendor(AccountKind kind, Currency currency) {
        return new Account(kind, null, currency);
    }

    /** @return the code that people read: {@code budget:0190…:available}, {@code vendor:clearing} */
    public String code() {
        String[] words = kind.words();
        return ownerId == null ? words[0] + ':' + words[1] : words[0] + ':' + ownerId + ':' + words[1];
    }

    /** @return the account's public id, derived from code and currency: the same for everybody who names the account */
    public UUID id() {
        return UUID.nameUUIDFromBytes((code() + '/' + currency.code()).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the balance on the normal side of these signed minor units, debits being positive */
    public long balance(long debitMinor) {
        return Math.multiplyExact(debitMinor, (long) kind.normalSide().sign());
    }
}
