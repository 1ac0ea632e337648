package io.concordat.platform.web.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The bodies that {@code @APIResponseSchema} declares: the scanner drops them where a method answers {@code Response}. */
final class DeclaredAnswers {

    private static final DotName ANSWER = DotName.createSimple(APIResponseSchema.class);
    private static final DotName OPERATION = DotName
            .createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private record Answer(String status, String schema) {
    }

    private final Map<String, Answer> byOperation = new HashMap<>();

    DeclaredAnswers(IndexView index, ContractSchemas schemas) {
        for (AnnotationInstance declared : index.getAnnotations(ANSWER)) {
            if (declared.target().kind() == AnnotationTarget.Kind.METHOD) {
                String operation = declared.target().asMethod().annotation(OPERATION).value("operationId").asString();
                String status = declared.value("responseCode") == null
                        ? "200"
                        : declared.value("responseCode").asString();
                byOperation.put(operation, new Answer(status, schemas.nameOf(declared.value().asClass().name())));
            }
        }
    }

    void complete(Operation operation) {
        Answer declared = byOperation.get(operation.getOperationId());
        if (declared == null) {
            return;
        }
        APIResponse answer = operation.getResponses().getAPIResponse(declared.status());
        if (answer == null) {
            answer = createAPIResponse().description(declared.status().equals("201") ? "Created" : "OK");
            operation.getResponses().addAPIResponse(declared.status(), answer);
        }
        answer.setContent(createContent().addMediaType("application/json",
                createMediaType().schema(createSchema().ref(ContractSchemas.REFERENCE + declared.schema()))));
    }
}
