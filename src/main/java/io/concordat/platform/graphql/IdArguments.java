package io.concordat.platform.graphql;

import java.util.UUID;

import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.spi.EventingService;

/**
 * Lets an argument be {@code @Id UUID}: SmallRye GraphQL 2.17 shows it as ID, but would hand the text to the method
 * unconverted, which fails. Naming text as what the argument travels as makes it convert. Switched on in
 * {@code application.properties}.
 */
public final class IdArguments implements EventingService {

    @Override
    public String getConfigKey() {
        return "concordat.id-arguments";
    }

    @Override
    public Operation createOperation(Operation operation) {
        for (Argument argument : operation.getArguments()) {
            Reference type = argument.getReference();
            if ("ID".equals(type.getName()) && UUID.class.getName().equals(type.getClassName())) {
                type.setGraphQLClassName(String.class.getName());
            }
        }
        return operation;
    }
}
