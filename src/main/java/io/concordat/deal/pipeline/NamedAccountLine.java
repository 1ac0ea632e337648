package io.concordat.deal.pipeline;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.deal.BulkLine;
import io.concordat.deal.ImportKind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;

/** Takes the named account of a line: a new one, or in place of the one with its external id. */
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
