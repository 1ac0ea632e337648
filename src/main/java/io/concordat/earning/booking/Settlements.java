package io.concordat.earning.booking;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.earning.settlement.PositionKey;
import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.ledger.Posting;
import io.concordat.core.ledger.Source;
import io.concordat.core.money.Money;
import io.concordat.earning.due.DuePartners;
import io.concordat.ledger.Ledger;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.work.SqlUnit;

/** Settles what is payable, inside of the units of work of the room that pays. */
@ApplicationScoped
public class Settlements {

    private final Ledger ledger;
    private final DuePartners due;

    Settlements(Ledger ledger, DuePartners due) {
        this.ledger = ledger;
        this.due = due;
    }

    /**
     * Moves what is payable to a partner to the vendor's clearing account. A source settles once.
     *
     * @param offer code of the offer that the money was earned with
     * @param amount above zero, at most what is payable
     * @param source why: the payment
     * @return whether it was done now; fails as CONFLICT {@code more-than-payable}
     */
    public Uni<Boolean> settle(SqlUnit unit, UUID partnerId, String offer, Money amount, Source source) {
        PositionKey key = new PositionKey(partnerId.toString(), offer, amount.currency());
        return EarningTable.hold(unit, partnerId).chain(() -> ledger.find(unit, source))
                .chain(earlier -> earlier.isPresent()
                        ? Uni.createFrom().item(false)
                        : PositionTable.of(unit, partnerId)
                                .map(positions -> positions.getOrDefault(key, Position.none(key)))
                                .chain(position -> pay(unit, partnerId, position, amount, source)).replaceWith(true));
    }

    private Uni<Void> pay(SqlUnit unit, UUID partnerId, Position position, Money amount, Source source) {
        if (amount.minor() <= 0 || amount.minor() > position.payable()) {
            throw DomainException.of(Kind.CONFLICT, "more-than-payable", "Less than that is payable to the partner.");
        }
        Position paid = new Position(position.key(), position.accrued(), position.payable() - amount.minor(),
                position.settled() + amount.minor(), position.receivable(), position.revision() + 1);
        return ledger
                .post(unit, Posting.move(source, unit.today(), amount,
                        Account.of(AccountKind.PARTNER_PAYABLE, partnerId, amount.currency()),
                        Account.ofVendor(AccountKind.VENDOR_CLEARING, amount.currency())))
                .chain(() -> PositionTable.write(unit, partnerId, List.of(paid)))
                .chain(() -> due.note(unit, List.of(partnerId), "settlement"));
    }
}
