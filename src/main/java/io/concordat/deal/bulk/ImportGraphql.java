package io.concordat.deal.bulk;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import io.concordat.platform.graphql.Connection;
import io.concordat.platform.graphql.Connections;
import io.concordat.platform.security.CurrentCaller;
import io.concordat.platform.web.PageRequest;

/** The GraphQL door of bulk imports: their files themselves come and go over REST. */
@GraphQLApi
public class ImportGraphql {

    private final ImportService service;
    private final CurrentCaller caller;

    ImportGraphql(ImportService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @Query
    @Description("A bulk import. Files are sent over REST, as a stream: POST /v1/bulk-imports.")
    public Uni<ImportView> bulkImport(@NonNull @Id UUID id) {
        return service.require(caller.get(), id);
    }

    @Query
    @Description("Bulk imports, newest first. Files are sent over REST, as a stream: POST /v1/bulk-imports.")
    public @NonNull Uni<Connection<ImportView>> bulkImports(Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.list(caller.get(), request)
                .map(page -> Connections.of(page, request, row -> row.id().toString()));
    }

    @Query
    @Description("What came of the lines of a bulk import, in their order; failed leaves out those that were accepted.")
    public @NonNull Uni<Connection<ImportLineView>> bulkImportLines(@NonNull @Id UUID importId, Boolean failed,
            Integer first, String after) {
        PageRequest request = Connections.request(first, after);
        return service.lines(caller.get(), importId, failed, request)
                .map(page -> Connections.of(page, request, line -> Integer.toString(line.line())));
    }
}
