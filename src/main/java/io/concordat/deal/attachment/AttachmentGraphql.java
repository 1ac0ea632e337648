package io.concordat.deal.attachment;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.concordat.deal.DealView;
import io.concordat.platform.error.DomainException;
import io.concordat.platform.security.Caller;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.security.Operation;
import io.concordat.platform.web.Revisions;
import io.concordat.platform.work.Outcome;

/** The GraphQL door of files beside a registration. */
@GraphQLApi
public class AttachmentGraphql {

    private final AttachmentService service;
    private final CurrentCaller caller;

    AttachmentGraphql(AttachmentService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Description("The files beside it, oldest first; their content is downloaded over REST at contentPath.")
    public Uni<List<List<AttachmentView>>> attachments(@Source List<DealView> deals) {
        return service.of(caller.get(), deals.stream().map(DealView::id).toList());
    }

    @Query
    @Description("What is known of a file; its content is downloaded over REST at contentPath.")
    public Uni<AttachmentView> dealAttachment(@NonNull @Id UUID registrationId, @NonNull @Id UUID id) {
        return service.require(caller.get(), registrationId, id);
    }

    @Mutation
    @Description("Attaches a small file. Larger ones are sent over REST: POST /v1/deal-registrations/{id}/attachments.")
    public @NonNull Uni<AttachmentView> attachToDeal(@NonNull @Id UUID registrationId, @NonNull AttachToDeal input,
            String idempotencyKey) {
        Caller by = caller.get();
        by.must(Operation.ATTACH_TO_DEAL);
        AboutAttachment about = input.about() == null ? new AboutAttachment(null, null, null) : input.about();
        NewAttachment file = new NewAttachment(input.name(), input.mediaType().toLowerCase(Locale.ROOT), about);
        return service.attach(by, registrationId, file, idempotencyKey,
                Multi.createFrom().item(content(input.contentBase64()))).map(Outcome::view);
    }

    @Mutation
    @Description("Says anew what a file is; only the side that attached it, and only until the registration is decided.")
    public @NonNull Uni<AttachmentView> describeDealAttachment(@NonNull @Id UUID registrationId,
            @NonNull @Id UUID id, @NonNull AboutAttachment input, Integer expectedRevision, String idempotencyKey) {
        return service.describe(caller.get(), registrationId, id, input, () -> Revisions.expected(expectedRevision),
                idempotencyKey).map(Outcome::view);
    }

    @Mutation
    @Description("Removes a file; only the side that attached it, and only until the registration is decided.")
    public @NonNull Uni<AttachmentView> removeDealAttachment(@NonNull @Id UUID registrationId, @NonNull @Id UUID id,
            Integer expectedRevision, String idempotencyKey) {
        return service.remove(caller.get(), registrationId, id, () -> Revisions.expected(expectedRevision),
                idempotencyKey).map(Outcome::view);
    }

    private static Buffer content(String base64) {
        try {
            return Buffer.buffer(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("contentBase64", "base64-malformed", "Send the content in base64.");
        }
    }
}
