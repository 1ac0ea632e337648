package io.concordat.platform.web.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/**
 * Turns what the scanner found into the whole contract. It runs once, while the service is built, so that the document is
 * the same wherever it is served.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    /** @param index the classes of the service, whose annotations hold the texts */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/").description("This service.")));
        secure(document);
        ContractSchemas schemas = new ContractSchemas(index);
        schemas.complete(document);
        DeclaredAnswers declared = new DeclaredAnswers(index, schemas);
        ErrorAnswers.define(document.getComponents());
        ContractHeaders.define(document.getComponents());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    declared.complete(operation);
                    complete(path, operation);
                }));
        order(document);
    }

    private static void complete(String path, Operation operation) {
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        ContractHeaders.complete(operation);
        ErrorAnswers.complete(path, operation);
        ContractExamples.complete(operation);
    }

    private static void secure(OpenAPI document) {
        document.getComponents().setSecuritySchemes(Map.of());
        document.getComponents().addSecurityScheme("bearer", OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")
                .description("An access token of POST /v1/oauth/token, or of the configured identity provider."))
                .addSecurityScheme("clientCredentials", OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.OAUTH2).description("Id and secret of an API client.")
                        .flows(OASFactory.createOAuthFlows().clientCredentials(
                                OASFactory.createOAuthFlow().tokenUrl("/v1/oauth/token").scopes(Map.of()))));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer"),
                OASFactory.createSecurityRequirement().addScheme("clientCredentials")));
    }

    /** The scanner's order depends on its index; the committed document must not. */
    private static void order(OpenAPI document) {
        document.getPaths().setPathItems(new TreeMap<>(document.getPaths().getPathItems()));
        document.getComponents().setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream().sorted(Comparator.comparing(Tag::getName)).toList());
        }
    }
}
