package io.concordat.deal.bulk;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.BulkLine;
import io.concordat.deal.ImportKind;
import io.concordat.deal.pipeline.NamedAccountService;
import io.concordat.deal.pipeline.WriteNamedAccount;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/** Keeps the customer of a line, or changes the named account that has its external id already. */
@ApplicationScoped
class NamedAccountLine implements BulkLine<WriteNamedAccount> {

    private final NamedAccountService accounts;

    NamedAccountLine(NamedAccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.NAMED_ACCOUNTS;
    }

    @Override
    public Operation operation() {
        return Operation.WRITE_PIPELINE;
    }

    @Override
    public Class<WriteNamedAccount> input() {
        return WriteNamedAccount.class;
    }

    @Override
    public Uni<Taken> take(Caller by, WriteNamedAccount input, String key) {
        return accounts.put(by, input, key).map(outcome -> new Taken(outcome.status(), outcome.view().id(), null));
    }
}
