package io.concordat.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.smallrye.mutiny.Uni;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.FieldError;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.security.Role;
import io.concordat.platform.security.Sealing;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SessionUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of API clients. Secrets are hashed before a transaction begins: hashing is slow on purpose. */
@ApplicationScoped
public class ApiClientService {

    private static final String PATH = "/v1/api-clients/";

    private final UnitOfWork work;
    private final InputCheck check;
    private final ClientSecrets secrets;
    private final Sealing sealing;

    ApiClientService(UnitOfWork work, InputCheck check, ClientSecrets secrets, Sealing sealing) {
        this.work = work;
        this.check = check;
        this.secrets = secrets;
        this.sealing = sealing;
    }

    /** Creates a client; the answer, and a retry's under the same key, show its secret. */
    public Uni<Outcome<ApiClientWithSecret>> create(Caller by, CreateApiClient input, String key) {
        Command<SealedApiClient> command = Command.of(by, Operation.MANAGE_API_CLIENTS, "create-api-client", null,
                input, key, SealedApiClient.class);
        check(input);
        return create(command, input, secrets.generate());
    }

    /** Creates a client with a given secret, on behalf of the service itself. */
    Uni<Outcome<ApiClientWithSecret>> createForService(Caller service, CreateApiClient input, String secret) {
        check(input);
        return create(new Command<>(service, "create-api-client", null, input, null, SealedApiClient.class), input,
                secret);
    }

    /**
     * Gives a client a new secret, which the answer shows; the old one goes on working for the overlap.
     *
     * @param expected the revision that the caller saw
     */
    public Uni<Outcome<ApiClientWithSecret>> rotateSecret(Caller by, UUID id, RotateSecret input,
            Optional<Integer> expected, String key) {
        RotateSecret how = input == null ? new RotateSecret(0) : input;
        Command<SealedApiClient> command = Command.of(by, Operation.MANAGE_API_CLIENTS, "rotate-api-client-secret", id,
                how, key, SealedApiClient.class);
        check.check(how);
        String secret = secrets.generate();
        return secrets.hash(secret)
                .chain(hashed -> work.writeEntities(command, unit -> require(unit, id, expected).chain(client -> {
                    client.rotate(hashed, unit.now(), how.overlap());
                    unit.announce(new ApiClientSecretRotated(id, client.clientId, how.overlap()));
                    return unit.session().flush().map(flushed -> {
                        ApiClientView view = client.view();
                        return Outcome.ok(sealed(unit.by(), view, secret), view.revision());
                    });
                }))).map(outcome -> opened(by, outcome));
    }

    /** Ends a client for good; tokens that it holds live on until they expire. */
    public Uni<Outcome<ApiClientView>> revoke(Caller by, UUID id, Optional<Integer> expected, String key) {
        Command<ApiClientView> command = Command.of(by, Operation.MANAGE_API_CLIENTS, "revoke-api-client", id, null,
                key, ApiClientView.class);
        return work.writeEntities(command, unit -> require(unit, id, expected).chain(client -> {
            client.revoke();
            unit.announce(new ApiClientRevoked(id, client.clientId));
            return unit.session().flush().map(flushed -> Outcome.ok(client.view(), client.revision));
        }));
    }

    /** @return a page of the vendor's clients, newest first */
    public Uni<Page<ApiClientView>> list(Caller by, PageRequest page) {
        by.must(Operation.MANAGE_API_CLIENTS);
        UUID after = page.afterId();
        return work.read(by, unit -> ApiClientTable.list(unit, after, page.fetch()))
                .map(rows -> Page.of(rows, page, client -> client.id().toString()));
    }

    /** @return the client, or empty */
    public Uni<Optional<ApiClientView>> find(Caller by, UUID id) {
        by.must(Operation.MANAGE_API_CLIENTS);
        return work.read(by, unit -> ApiClientTable.find(unit, id));
    }

    private Uni<Outcome<ApiClientWithSecret>> create(Command<SealedApiClient> command, CreateApiClient input,
            String secret) {
        Caller by = command.by();
        return secrets.hash(secret).chain(hashed -> work.writeEntities(command, unit -> {
            String clientId = input.clientId() == null ? ClientIds.generate(by.vendor()) : input.clientId();
            ApiClient client = new ApiClient(by.vendorId(), unit.newId(), clientId, input, hashed, unit.now());
            unit.announce(new ApiClientCreated(client.id, clientId, List.of(client.roles), client.partnerId));
            return ApiClientTable.insert(unit, client).map(stored -> Outcome.created(PATH + client.id,
                    sealed(by, client.view(), secret), client.revision));
        })).map(outcome -> opened(by, outcome));
    }

    /** Locks the row, so that of two changes at once the second sees the first one's revision. */
    private static Uni<ApiClient> require(SessionUnit unit, UUID id, Optional<Integer> expected) {
        int seen = Revisions.expected(expected.orElse(null));
        return unit.session()
                .find(ApiClient.class, new ApiClient.Key(unit.vendorId(), id), LockModeType.PESSIMISTIC_WRITE).onItem()
                .ifNull()
                .failWith(() -> DomainException.notFound("API client"))
                .invoke(client -> Revisions.match(seen, client.revision));
    }

    private SealedApiClient sealed(Caller by, ApiClientView client, String secret) {
        return new SealedApiClient(client, sealing.seal(secret, context(by, client)));
    }

    /** The first answer and every replay pass through here, so that they are the same to the byte. */
    private Outcome<ApiClientWithSecret> opened(Caller by, Outcome<SealedApiClient> outcome) {
        SealedApiClient sealed = outcome.view();
        String secret = sealing.open(sealed.sealedSecret(), context(by, sealed.client()))
                .orElseThrow(() -> DomainException.of(Kind.CONFLICT, "secret-no-longer-shown",
                        "The request was carried out, but its secret cannot be shown again; rotate the secret."));
        return new Outcome<>(outcome.status(), ApiClientWithSecret.of(sealed.client(), secret), outcome.location(),
                outcome.revision(), null);
    }

    private static String context(Caller by, ApiClientView client) {
        return by.vendorId() + "/" + client.id() + "/" + client.revision();
    }

    private void check(CreateApiClient input) {
        check.check(input);
        List<FieldError> faults = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < input.roles().size(); i++) {
            Optional<Role> role = Role.find(input.roles().get(i));
            role.ifPresent(roles::add);
            if (role.isEmpty()) {
                faults.add(new FieldError("roles[" + i + "]", "unknown-role", "There is no such role."));
            }
        }
        if (faults.isEmpty()) {
            side(roles, input.partnerId(), faults);
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private static void side(List<Role> roles, UUID partnerId, List<FieldError> faults) {
        boolean partners = roles.stream().anyMatch(Role::ofPartner);
        boolean vendors = roles.stream().anyMatch(role -> !role.ofPartner());
        if (partners && vendors) {
            faults.add(new FieldError("roles", "roles-mixed", "Roles are of one side, the vendor's or a partner's."));
        } else if (partners && partnerId == null) {
            faults.add(new FieldError("partnerId", "partner-required", "A partner's role needs the partner's id."));
        } else if (vendors && partnerId != null) {
            faults.add(new FieldError("partnerId", "partner-not-allowed",
                    "A vendor-side role is not bound to a partner; leave partnerId out."));
        }
    }
}
