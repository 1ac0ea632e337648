package io.concordat.deal.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

import io.concordat.deal.attachment.AttachmentService.Download;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.Answers;
import io.concordat.platform.web.IncomingBody;
import io.concordat.platform.web.Revisions;

/** The REST door of files beside a registration. */
@Path("/v1/deal-registrations/{id}/attachments")
@Tag(name = "Deal attachments", description = "Files beside a registration: evidence, proposals, the customer's written word.")
class AttachmentResource {

    private final AttachmentService service;
    private final IncomingBody body;
    private final CurrentCaller caller;

    AttachmentResource(AttachmentService service, IncomingBody body, CurrentCaller caller) {
        this.service = service;
        this.body = body;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "attachToDeal", summary = "Attach a file", description = """
            The body is the file itself and Content-Type its media type; the program's registration policy says which \
            types and sizes it takes. The service computes the hash; what the content obviously is not is refused. \
            Files can be attached at any time, also after the decision.""")
    @RequestBody(required = true, description = "The file.", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Uni<Response> attach(@PathParam("id") UUID id,
            @Parameter(required = true, description = "File name, without a path.") @QueryParam("name") String name,
            @Parameter(description = "What the file is to the registration; OTHER when not given.") @QueryParam("kind") AttachmentKind kind,
            @Parameter(description = "What it shows, in at most 500 characters.") @QueryParam("description") String description,
            @Parameter(description = "Whether the partner never sees it; only the vendor's side may say so.") @QueryParam("internal") Boolean internal,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Idempotency-Key") String key) {
        NewAttachment input = new NewAttachment(name, mediaType(contentType),
                new AboutAttachment(kind, description, internal));
        return service.attach(caller.get(), id, input, key, body.stream()).map(Answers::of);
    }

    @GET
    @Operation(operationId = "listDealAttachments", summary = "List the files beside a registration, oldest first")
    public Uni<AttachmentList> list(@PathParam("id") UUID id) {
        return service.list(caller.get(), id);
    }

    @GET
    @Path("{attachmentId}")
    @Operation(operationId = "getDealAttachment", summary = "Read what is known of a file")
    @APIResponseSchema(AttachmentView.class)
    public Uni<Response> read(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("If-None-Match") String seen) {
        return service.require(caller.get(), id, attachmentId).map(view -> Answers.read(view, view.revision(), seen));
    }

    @GET
    @Path("{attachmentId}/content")
    @Operation(operationId = "downloadDealAttachment", summary = "Download a file", description = "Always as an attachment, never to be shown in place. The ETag is the SHA-256 of the content.")
    @APIResponse(responseCode = "200", description = "The file.", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Multi<Buffer> download(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("If-None-Match") String seen) {
        return RestMulti.fromUniResponse(service.download(caller.get(), id, attachmentId),
                download -> isSeen(download, seen) ? Multi.createFrom().empty() : download.content(),
                download -> headers(download.view(), isSeen(download, seen)),
                download -> isSeen(download, seen) ? 304 : 200);
    }

    @PUT
    @Path("{attachmentId}")
    @Operation(operationId = "describeDealAttachment", summary = "Say anew what a file is", description = "Only the side that attached it, and only until the registration is decided.")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "200")
    public Uni<Response> describe(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId,
            AboutAttachment input, @HeaderParam("If-Match") String expected,
            @HeaderParam("Idempotency-Key") String key) {
        return service
                .describe(caller.get(), id, attachmentId, input, () -> Revisions.expected(expected), key)
                .map(Answers::of);
    }

    @DELETE
    @Path("{attachmentId}")
    @Operation(operationId = "removeDealAttachment", summary = "Remove a file", description = "Only the side that attached it, and only until the registration is decided. Answers with what was removed.")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "200")
    public Uni<Response> remove(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId,
            @HeaderParam("If-Match") String expected, @HeaderParam("Idempotency-Key") String key) {
        return service.remove(caller.get(), id, attachmentId, () -> Revisions.expected(expected), key)
                .map(Answers::of);
    }

    private static boolean isSeen(Download download, String seen) {
        return seen != null && seen.contains('"' + download.view().sha256() + '"');
    }

    private static Map<String, List<String>> headers(AttachmentView view, boolean unchanged) {
        String tag = '"' + view.sha256() + '"';
        return unchanged
                ? Map.of("ETag", List.of(tag))
                : Map.of("ETag", List.of(tag), "Content-Type", List.of(view.mediaType()), "Content-Length",
                        List.of(Integer.toString(view.size())), "Content-Disposition",
                        List.of("attachment; filename*=UTF-8''" + encoded(view.name())), "X-Content-Type-Options",
                        List.of("nosniff"), "Content-Security-Policy", List.of("sandbox"), "Cache-Control",
                        List.of("private, no-cache"));
    }

    /** RFC 8187. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    /** @return the type without its parameters */
    private static String mediaType(String contentType) {
        return contentType == null ? null : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
