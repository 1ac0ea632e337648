package io.concordat.partner.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import io.concordat.partner.PartnerDirectory;
import io.concordat.partner.PartnerStanding;
import io.concordat.partner.PartnerStatus;
import io.concordat.partner.People;
import io.concordat.partner.Person;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Page;
import io.concordat.platform.web.PageRequest;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of partners' users. A partner's administrator manages the users of its own partner alone. */
@ApplicationScoped
public class PartnerUserService {

    private final UnitOfWork work;
    private final InputCheck check;
    private final PartnerDirectory partners;
    private final People people;

    PartnerUserService(UnitOfWork work, InputCheck check, PartnerDirectory partners, People people) {
        this.work = work;
        this.check = check;
        this.partners = partners;
        this.people = people;
    }

    /** Creates a user with its person; a terminated partner gets none ({@code partner-state}). */
    public Uni<Outcome<PartnerUserView>> create(Caller by, UUID partnerId, WritePartnerUser input, String key) {
        Command<PartnerUserView> command = Command.of(by, Operation.WRITE_PARTNER_USERS, "create-partner-user",
                partnerId, input, key, PartnerUserView.class);
        check.check(input);
        return work.write(command, unit -> visible(unit, partnerId).chain(partner -> {
            if (partner.status() == PartnerStatus.TERMINATED) {
                throw DomainException.of(Kind.CONFLICT, "partner-state",
                        "The partner is TERMINATED; nobody can act for it any more.");
            }
            Person person = input.person(unit.newId());
            PartnerUserView user = view(unit.newId(), partnerId, person, input, unit.now(), 1);
            unit.announce(new UserEvents.PartnerUserCreated(user.id(), partnerId, person.id(), user.role(),
                    user.status()));
            return people.insertAll(unit, List.of(person)).chain(() -> PartnerUserTable.insert(unit, user))
                    .replaceWith(Outcome.created("/v1/partner-users/" + user.id(), user, user.revision()));
        }));
    }

    /**
     * Replaces a user, and what is known of its person, as a whole; fails as CONFLICT {@code person-erased} once the
     * person was erased.
     *
     * @param expected the revision that the caller saw; asked for once the caller is permitted
     */
    public Uni<Outcome<PartnerUserView>> replace(Caller by, UUID id, WritePartnerUser input, IntSupplier expected,
            String key) {
        Command<PartnerUserView> command = Command.of(by, Operation.WRITE_PARTNER_USERS, "replace-partner-user", id,
                input, key, PartnerUserView.class);
        check.check(input);
        int seen = expected.getAsInt();
        return work.write(command, unit -> PartnerUserTable.lock(unit, id)
                .map(found -> found.orElseThrow(() -> DomainException.notFound("partner user"))).chain(old -> {
                    Revisions.match(seen, old.revision());
                    Person person = input.person(old.personId());
                    PartnerUserView user = view(id, old.partnerId(), person, input, old.createdAt(),
                            old.revision() + 1);
                    unit.announce(new UserEvents.PartnerUserChanged(id, user.partnerId(), person.id(), user.role(),
                            user.status()));
                    return people.replace(unit, person).invoke(PartnerUserService::requireReplaced)
                            .chain(() -> PartnerUserTable.update(unit, user))
                            .replaceWith(Outcome.ok(user, user.revision()));
                }));
    }

    /** @return the user; fails as NOT_FOUND when there is none that the caller may see */
    public Uni<PartnerUserView> require(Caller by, UUID id) {
        by.must(Operation.READ_PARTNER_USERS);
        return work.read(by, unit -> PartnerUserTable.find(unit, id))
                .map(found -> found.orElseThrow(() -> DomainException.notFound("partner user")));
    }

    /** @return a page of the partner's users, newest first; fails as NOT_FOUND for another's partner */
    public Uni<Page<PartnerUserView>> list(Caller by, UUID partnerId, PageRequest page) {
        by.must(Operation.READ_PARTNER_USERS);
        return work.read(by,
                unit -> visible(unit, partnerId).chain(() -> PartnerUserTable.list(unit, partnerId, page)))
                .map(rows -> Page.of(rows, page, user -> user.id().toString()));
    }

    /**
     * Blanks all that is known of a person, for good, and disables the user that it was; a repetition changes nothing.
     * Fails as NOT_FOUND for an unknown person.
     */
    public Uni<Outcome<ErasedPerson>> erase(Caller by, UUID personId, String key) {
        Command<ErasedPerson> command = Command.of(by, Operation.ERASE_PERSON, "erase-person", personId, null, key,
                ErasedPerson.class);
        return work.write(command, unit -> PartnerUserTable.disable(unit, personId)
                .chain(() -> people.erase(unit, personId)).map(found -> {
                    if (found.isEmpty()) {
                        throw DomainException.notFound("person");
                    }
                    if (found.get().equals(unit.now())) {
                        unit.announce(new UserEvents.PersonErased(personId));
                    }
                    return Outcome.ok(new ErasedPerson(personId, found.get()));
                }));
    }

    private Uni<PartnerStanding> visible(SqlUnit unit, UUID partnerId) {
        return partners.find(unit, partnerId)
                .map(found -> found.filter(partner -> unit.by().sees(partner.id()))
                        .orElseThrow(() -> DomainException.notFound("partner")));
    }

    private static void requireReplaced(boolean replaced) {
        if (!replaced) {
            throw DomainException.of(Kind.CONFLICT, "person-erased",
                    "The person behind this user was erased; create a new user instead.");
        }
    }

    private static PartnerUserView view(UUID id, UUID partnerId, Person person, WritePartnerUser input,
            Instant createdAt, int revision) {
        return new PartnerUserView(id, partnerId, person.id(), person.firstName(), person.lastName(), person.email(),
                person.phone(), person.title(), input.role(), input.statusOrActive(), createdAt, revision);
    }
}
