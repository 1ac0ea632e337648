package io.concordat.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.restassured.RestAssured;

import io.concordat.platform.security.Role;
import io.concordat.support.TestVendor;

/** The GraphQL contract as it is served, for tests that walk all fields of its top level. */
record GraphqlContract(TypeDefinitionRegistry types) {

    private static final String ID = "\"01998f2e-6c1a-7b3d-9f00-2b6d3c1a0001\"";

    /** One query or mutation. */
    record RootField(String kind, FieldDefinition definition, TypeDefinitionRegistry types) {

        String name() {
            return definition.getName();
        }

        /** @return a valid document that asks for it with ids of nothing and the least input */
        String document() {
            String arguments = definition.getInputValueDefinitions().stream().filter(RootField::isRequired)
                    .map(argument -> argument.getName() + ": " + value(argument.getType()))
                    .collect(Collectors.joining(", "));
            String selection = isObject(definition.getType()) ? " { __typename }" : "";
            return kind + " { " + name() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + selection + " }";
        }

        private static boolean isRequired(InputValueDefinition value) {
            return value.getType() instanceof NonNullType && value.getDefaultValue() == null;
        }

        private boolean isObject(Type<?> type) {
            return types.getType(named(type).getName()).orElse(null) instanceof ObjectTypeDefinition;
        }

        private String value(Type<?> type) {
            if (type instanceof NonNullType required) {
                return value(required.getType());
            }
            if (type instanceof ListType list) {
                return "[" + value(list.getType()) + "]";
            }
            TypeDefinition<?> definition = types.getType(named(type).getName()).orElse(null);
            if (definition instanceof EnumTypeDefinition constants) {
                return constants.getEnumValueDefinitions().get(0).getName();
            }
            if (definition instanceof InputObjectTypeDefinition object) {
                return object.getInputValueDefinitions().stream().filter(RootField::isRequired)
                        .map(field -> field.getName() + ": " + value(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            }
            return switch (named(type).getName()) {
                case "ID" -> ID;
                case "Int", "BigDecimal" -> "1";
                case "Boolean" -> "true";
                case "Date" -> "\"2027-03-31\"";
                case "DateTime" -> "\"2027-03-31T10:00:00Z\"";
                default -> "\"A text of some length\"";
            };
        }
    }

    static GraphqlContract served() {
        return new GraphqlContract(new SchemaParser().parse(sdl()));
    }

    static String sdl() {
        return RestAssured.given().auth().preemptive().oauth2(TestVendor.create().token(Role.AUDITOR))
                .get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
    }

    List<RootField> rootFields() {
        List<RootField> found = new ArrayList<>();
        Stream.of("Query", "Mutation").forEach(root -> ((ObjectTypeDefinition) types.getType(root).orElseThrow())
                .getFieldDefinitions().forEach(field -> found.add(new RootField(root.toLowerCase(java.util.Locale.ROOT),
                        field, types))));
        return found;
    }

    private static TypeName named(Type<?> type) {
        if (type instanceof NonNullType required) {
            return named(required.getType());
        }
        return type instanceof ListType list ? named(list.getType()) : (TypeName) type;
    }
}
