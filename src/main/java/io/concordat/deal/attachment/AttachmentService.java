package io.concordat.deal.attachment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

import io.concordat.catalog.RegistrationPolicies;
import io.concordat.catalog.RegistrationPolicyView;
import io.concordat.catalog.policy.AttachmentRules;
import io.concordat.catalog.policy.RegistrationRules;
import io.concordat.deal.DealFacts;
import io.concordat.deal.Deals;
import io.concordat.deal.attachment.AttachmentEvents.DealAttachmentAdded;
import io.concordat.deal.attachment.AttachmentEvents.DealAttachmentDescribed;
import io.concordat.deal.attachment.AttachmentEvents.DealAttachmentRemoved;
import io.concordat.deal.attachment.AttachmentStore.Staged;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;
import io.concordat.platform.input.InputCheck;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Command;
import io.concordat.platform.work.Outcome;
import io.concordat.platform.work.SqlUnit;
import io.concordat.platform.work.UnitOfWork;

/** The use cases of files beside a registration. */
@ApplicationScoped
public class AttachmentService {

    /** What tells one upload from another: a retry under the same key sends the same bytes. */
    record Upload(NewAttachment file, int size, String sha256) {
    }

    /** An attachment and its content, ready to be read. */
    record Download(AttachmentView view, Multi<Buffer> content) {
    }

    private final UnitOfWork work;
    private final InputCheck check;
    private final Deals deals;
    private final RegistrationPolicies policies;
    private final AttachmentStore store;

    AttachmentService(UnitOfWork work, InputCheck check, Deals deals, RegistrationPolicies policies,
            AttachmentStore store) {
        this.work = work;
        this.check = check;
        this.deals = deals;
        this.policies = policies;
        this.store = store;
    }

    /**
     * Attaches a file. Its content is read only once it is sure that the caller may attach it; files can be attached at
     * any time, also to a decided registration.
     *
     * @return 201; fails as INVALID {@code media-type-not-allowed}, {@code file-name-of-another-type},
     *         {@code content-of-another-type}; TOO_LARGE {@code attachment-too-large}; CONFLICT {@code attachments-full}
     */
    Uni<Outcome<AttachmentView>> attach(Caller by, UUID registrationId, NewAttachment input, String key,
            Multi<Buffer> content) {
        Command.of(by, Operation.ATTACH_TO_DEAL, "attach-to-deal", registrationId, input, key, AttachmentView.class);
        check.check(input);
        refuseInternal(by, input.about());
        NewAttachment file = new NewAttachment(input.name(), input.mediaType(), input.about().completed());
        return work.read(by, unit -> deals.visible(unit, registrationId).chain(deal -> rules(unit, deal)))
                .map(rules -> new FileInspection(file, rules))
                .chain(inspection -> store.stage(by, inspection.watch(content)))
                .chain(staged -> add(by, registrationId, new Upload(file, staged.size(), staged.sha256()), key, staged)
                        .eventually(() -> store.discard(by, staged)));
    }

    private Uni<Outcome<AttachmentView>> add(Caller by, UUID registrationId, Upload upload, String key,
            Staged staged) {
        Command<AttachmentView> command = Command.of(by, Operation.ATTACH_TO_DEAL, "attach-to-deal", registrationId,
                upload, key, AttachmentView.class);
        return work.write(command, unit -> deals.lock(unit, registrationId).call(deal -> refuseTooMany(unit, deal))
                .chain(deal -> store.keep(unit, staged).chain(contentId -> {
                    AttachmentView view = view(unit, deal, upload);
                    unit.announce(new DealAttachmentAdded(deal.id(), view.id(), view.kind(), view.mediaType(),
                            view.size(), view.sha256()));
                    return AttachmentTable.insert(unit, deal.no(), new AttachmentRow(view, contentId, false))
                            .replaceWith(Outcome.created(AttachmentTable.path(deal.id(), view.id()), view, 1));
                })));
    }

    private static AttachmentView view(SqlUnit unit, DealFacts deal, Upload upload) {
        UUID id = unit.newId();
        AboutAttachment about = upload.file().about();
        return new AttachmentView(id, deal.id(), upload.file().name(), upload.file().mediaType(), upload.size(),
                upload.sha256(), about.kind(), about.description(), about.internal(), unit.by().isPartner(),
                AttachmentTable.contentPath(deal.id(), id), unit.now(), 1);
    }

    private Uni<Void> refuseTooMany(SqlUnit unit, DealFacts deal) {
        return rules(unit, deal).chain(rules -> AttachmentTable.count(unit, deal.no()).invoke(count -> {
            if (count >= rules.most()) {
                throw DomainException.of(Kind.CONFLICT, "attachments-full",
                        "A registration has at most " + rules.most() + " attachments in this program.");
            }
        })).replaceWithVoid();
    }

    /** A draft may stand under no policy yet. */
    private Uni<AttachmentRules> rules(SqlUnit unit, DealFacts deal) {
        return policies.version(unit, deal.programId(), deal.policyVersion())
                .map(policy -> policy.map(RegistrationPolicyView::rules).orElse(RegistrationRules.DEFAULTS).form()
                        .attachments());
    }

    /** Says anew what a file is; only its own side may, and only while the registration is not decided. */
    Uni<Outcome<AttachmentView>> describe(Caller by, UUID registrationId, UUID id, AboutAttachment input,
            IntSupplier expected, String key) {
        Command<AttachmentView> command = Command.of(by, Operation.ATTACH_TO_DEAL, "describe-attachment", id, input,
                key, AttachmentView.class);
        check.check(input);
        refuseInternal(by, input);
        AboutAttachment about = input.completed();
        return change(command, registrationId, id, expected, (unit, found) -> {
            unit.announce(new DealAttachmentDescribed(registrationId, id, about.kind()));
            return AttachmentTable.describe(unit, id, about)
                    .chain(() -> AttachmentTable.find(unit, registrationId, id))
                    .map(changed -> changed.orElseThrow().view());
        });
    }

    /** Takes a file away; only its own side may, and only while the registration is not decided. */
    Uni<Outcome<AttachmentView>> remove(Caller by, UUID registrationId, UUID id, IntSupplier expected, String key) {
        Command<AttachmentView> command = Command.of(by, Operation.ATTACH_TO_DEAL, "remove-attachment", id, null, key,
                AttachmentView.class);
        return change(command, registrationId, id, expected, (unit, found) -> {
            unit.announce(new DealAttachmentRemoved(registrationId, id, found.view().sha256()));
            return AttachmentTable.delete(unit, id).chain(() -> store.release(unit, found.contentId()))
                    .replaceWith(found.view());
        });
    }

    private Uni<Outcome<AttachmentView>> change(Command<AttachmentView> command, UUID registrationId, UUID id,
            IntSupplier expected, BiFunction<SqlUnit, AttachmentRow, Uni<AttachmentView>> change) {
        return work.write(command, unit -> deals.lock(unit, registrationId)
                .chain(deal -> AttachmentTable.find(unit, registrationId, id).map(found -> found.orElseThrow(
                        AttachmentService::notFound)).invoke(found -> {
                            Revisions.match(expected.getAsInt(), found.view().revision());
                            refuseUnchangeable(unit.by(), deal, found);
                        }))
                .chain(found -> change.apply(unit, found)).map(view -> Outcome.ok(view, view.revision())));
    }

    private static void refuseUnchangeable(Caller by, DealFacts deal, AttachmentRow attachment) {
        if (attachment.frozen() || AttachmentFreeze.isDecided(deal.status())) {
            throw DomainException.of(Kind.CONFLICT, "attachment-frozen",
                    "The registration is decided: files can be added, but neither removed nor described anew.");
        }
        if (attachment.view().fromPartner() != by.isPartner()) {
            throw DomainException.of(Kind.CONFLICT, "attachment-of-the-other-side",
                    "The other side attached this file; only that side can change or remove it.");
        }
    }

    private static void refuseInternal(Caller by, AboutAttachment about) {
        if (by.isPartner() && Boolean.TRUE.equals(about.internal())) {
            throw DomainException.invalid("internal", "not-the-partners", "Only the vendor keeps files for itself.");
        }
    }

    /** @return the attachments that the caller may see, oldest first */
    Uni<AttachmentList> list(Caller by, UUID registrationId) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(deal -> AttachmentTable.of(unit, List.of(deal.id())))).map(AttachmentList::new);
    }

    /** For a batched loader: the registrations were shown to the caller already. One statement. */
    Uni<List<List<AttachmentView>>> of(Caller by, List<UUID> registrationIds) {
        return work.read(by, unit -> AttachmentTable.of(unit, registrationIds)).map(found -> {
            Map<UUID, List<AttachmentView>> byDeal = new HashMap<>();
            found.forEach(view -> byDeal.computeIfAbsent(view.registrationId(), id -> new ArrayList<>()).add(view));
            return registrationIds.stream().map(id -> byDeal.getOrDefault(id, List.of())).toList();
        });
    }

    /** @return the attachment without its content; fails as NOT_FOUND */
    Uni<AttachmentView> require(Caller by, UUID registrationId, UUID id) {
        return row(by, registrationId, id).map(AttachmentRow::view);
    }

    /** @return the attachment and its content; fails as NOT_FOUND */
    Uni<Download> download(Caller by, UUID registrationId, UUID id) {
        return row(by, registrationId, id).map(row -> new Download(row.view(),
                store.read(by, row.contentId(), row.view().size())));
    }

    private Uni<AttachmentRow> row(Caller by, UUID registrationId, UUID id) {
        by.must(Operation.READ_DEALS);
        return work.read(by, unit -> deals.visible(unit, registrationId)
                .chain(() -> AttachmentTable.find(unit, registrationId, id))
                .map(found -> found.orElseThrow(AttachmentService::notFound)));
    }

    private static DomainException notFound() {
        return DomainException.notFound("attachment");
    }
}
