package io.concordat.integration;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.TokenIssuer;
import io.concordat.platform.work.UnitOfWork;

/** Turns a client's secret into an access token. */
@ApplicationScoped
class TokenService {

    private final ClientDirectory directory;
    private final UnitOfWork work;
    private final ClientSecrets secrets;
    private final TokenIssuer issuer;
    private final Tries tries;

    TokenService(ClientDirectory directory, UnitOfWork work, ClientSecrets secrets, TokenIssuer issuer,
            TokenEndpointSettings settings) {
        this.directory = directory;
        this.work = work;
        this.secrets = secrets;
        this.issuer = issuer;
        this.tries = new Tries(settings.triesPerMinute(), settings.countedClients(), Ticker.systemTicker());
    }

    /**
     * Every request that is within its limit costs one hash: of a known client, an unknown one, with a right or a wrong
     * secret. Tries with a secret of ours are counted apart from guesses, so that guessing shuts nobody out.
     *
     * @return the token; fails with {@link TokenRefusal}
     */
    Uni<TokenAnswer> token(TokenRequest request) {
        return login(request.clientId()).chain(login -> {
            Optional<HashedSecret> candidate = login.flatMap(client -> client.candidate(request.secret()));
            limit(request.clientId(), candidate.isPresent());
            return secrets.matches(request.secret(), candidate.map(HashedSecret::hash).orElse(null))
                    .map(matches -> issue(login.filter(client -> matches)));
        }).onFailure(TokenService::isOverload).transform(failure -> TokenRefusal.overloaded());
    }

    private void limit(String clientId, boolean hintKnown) {
        // What is no client id is no client: all such share one count, so that they cannot crowd the others out.
        String name = ClientIds.isWellFormed(clientId) ? clientId : "";
        long seconds = tries.count((hintKnown ? "+" : "-") + name);
        if (seconds > 0) {
            throw TokenRefusal.tooManyTries(seconds);
        }
    }

    private Uni<Optional<ClientLogin>> login(String clientId) {
        if (!ClientIds.isWellFormed(clientId)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return directory.owner(clientId).chain(owner -> owner
                .map(vendor -> work.read(Caller.service(vendor, "token"),
                        unit -> ApiClientTable.login(unit, clientId)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private TokenAnswer issue(Optional<ClientLogin> verified) {
        ClientLogin client = verified.orElseThrow(TokenRefusal::invalidClient);
        String token = issuer.issue(client.clientId(), client.vendor().key(), client.grantedRoles(),
                client.partnerId());
        return new TokenAnswer(token, "Bearer", issuer.lifetime().toSeconds());
    }

    private static boolean isOverload(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.kind() == Kind.UNAVAILABLE;
    }
}
