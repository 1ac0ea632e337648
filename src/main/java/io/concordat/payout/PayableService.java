package io.concordat.payout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.core.ledger.Account;
import io.concordat.core.ledger.AccountKind;
import io.concordat.core.money.Currency;
import io.concordat.core.money.Money;
import io.concordat.ledger.Ledger;
import io.concordat.partner.PartnerDirectory;
import io.concordat.payout.tax.TaxBook;
import io.concordat.payout.tax.TaxStanding;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.work.UnitOfWork;

/** Says what is payable: what stands on the partner's accounts of the ledger, after taxes. */
@ApplicationScoped
public class PayableService {

    private static final Set<AccountKind> ACCOUNTS = EnumSet.of(AccountKind.PARTNER_ACCRUED,
            AccountKind.PARTNER_PAYABLE, AccountKind.PARTNER_RECEIVABLE);

    private final UnitOfWork work;
    private final Ledger ledger;
    private final PartnerDirectory partners;
    private final TaxBook taxes;

    PayableService(UnitOfWork work, Ledger ledger, PartnerDirectory partners, TaxBook taxes) {
        this.work = work;
        this.ledger = ledger;
        this.partners = partners;
        this.taxes = taxes;
    }

    /**
     * @param payOn the day of the payment, today when {@code null}
     * @return what would be paid of what is payable now; three statements; fails as NOT_FOUND for a partner that is not to be
     *         seen
     */
    Uni<PayableStatementView> statement(Caller by, UUID partnerId, LocalDate payOn) {
        by.must(Operation.READ_PAYABLES);
        if (!by.sees(partnerId)) {
            throw DomainException.notFound("partner");
        }
        return work.read(by, unit -> {
            LocalDate day = payOn == null ? unit.today() : payOn;
            return partners.find(unit, partnerId)
                    .map(found -> found.orElseThrow(() -> DomainException.notFound("partner")))
                    .chain(partner -> taxes.on(unit, partnerId, day)
                            .chain(tax -> ledger.balancesOf(unit, partnerId, ACCOUNTS)
                                    .map(balances -> PayableStatementView.of(partnerId, day, partner.status(), tax,
                                            lines(partnerId, balances, tax)))));
        });
    }

    private static List<PayableLineView> lines(UUID partnerId, Map<Account, Money> balances, TaxStanding tax) {
        return balances.keySet().stream().map(Account::currency).distinct()
                .sorted(Comparator.comparing(Currency::code))
                .map(currency -> PayableLineView.of(new PayableLineView.Balances(
                        balance(AccountKind.PARTNER_ACCRUED, partnerId, currency, balances),
                        balance(AccountKind.PARTNER_PAYABLE, partnerId, currency, balances),
                        balance(AccountKind.PARTNER_RECEIVABLE, partnerId, currency, balances)), tax))
                .toList();
    }

    private static Money balance(AccountKind kind, UUID partnerId, Currency currency, Map<Account, Money> balances) {
        return balances.getOrDefault(Account.of(kind, partnerId, currency), Money.zero(currency));
    }
}
