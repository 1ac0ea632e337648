package io.concordat.platform.graphql;

import java.math.BigInteger;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Kind;

/**
 * Checks variables and numbers against their types before execution: the library converts what it can and cuts off what
 * does not fit, so that 4294967297 would become 1.
 */
@Singleton
class VariableRules {

    private static final BigInteger LEAST = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final Instance<GraphQLSchema> schema;

    VariableRules(Instance<GraphQLSchema> schema) {
        this.schema = schema;
    }

    /** @throws DomainException INVALID for the first variable or number that is not of its type */
    void check(Document document, JsonObject variables) {
        checkNumbers(document);
        if (variables == null) {
            return;
        }
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            for (VariableDefinition variable : operation.getVariableDefinitions()) {
                JsonValue value = variables.get(variable.getName());
                if (value != null) {
                    check(type(variable.getType()), value, "$" + variable.getName());
                }
            }
        }
    }

    /** Every whole number of a document is an Int of 32 bits; no type of the schema takes a longer one. */
    private static void checkNumbers(Node<?> node) {
        if (node instanceof IntValue number
                && (number.getValue().compareTo(LEAST) < 0 || number.getValue().compareTo(MOST) > 0)) {
            throw wrong(AstPrinter.printAst(number), "an Int of 32 bits");
        }
        for (Node<?> child : node.getChildren()) {
            checkNumbers(child);
        }
    }

    private GraphQLType type(Type<?> declared) {
        if (declared instanceof NonNullType required) {
            return GraphQLNonNull.nonNull(type(required.getType()));
        }
        if (declared instanceof ListType list) {
            return GraphQLList.list(type(list.getType()));
        }
        return schema.get().getType(((TypeName) declared).getName());
    }

    private void check(GraphQLType type, JsonValue value, String path) {
        if (type instanceof GraphQLNonNull required) {
            if (value == JsonValue.NULL) {
                throw wrong(path, "given");
            }
            check(required.getWrappedType(), value, path);
        } else if (type == null || value == JsonValue.NULL) {
            // An unknown type is the validation's to tell; null is of every other type.
            return;
        } else if (type instanceof GraphQLList list) {
            if (value.getValueType() == ValueType.ARRAY) {
                for (int i = 0; i < value.asJsonArray().size(); i++) {
                    check(list.getWrappedType(), value.asJsonArray().get(i), path + "[" + i + "]");
                }
            } else {
                check(list.getWrappedType(), value, path);
            }
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(object, value, path);
        } else if (type instanceof graphql.schema.GraphQLNamedType scalar) {
            checkScalar(scalar.getName(), value, path);
        }
    }

    private void checkObject(GraphQLInputObjectType type, JsonValue value, String path) {
        if (value.getValueType() != ValueType.OBJECT) {
            throw wrong(path, "an object");
        }
        for (Map.Entry<String, JsonValue> field : value.asJsonObject().entrySet()) {
            if (type.getField(field.getKey()) == null) {
                throw wrong(path + "." + field.getKey(), "left out: there is no such field");
            }
        }
        type.getFields().forEach(field -> {
            JsonValue given = value.asJsonObject().getOrDefault(field.getName(), JsonValue.NULL);
            check(field.getType(), given, path + "." + field.getName());
        });
    }

    private static void checkScalar(String type, JsonValue value, String path) {
        ValueType kind = value.getValueType();
        boolean right = switch (type) {
            case "Int" -> value instanceof JsonNumber number && number.isIntegral() && fits(number);
            case "Boolean" -> kind == ValueType.TRUE || kind == ValueType.FALSE;
            case "ID" -> kind == ValueType.STRING || value instanceof JsonNumber number && number.isIntegral();
            case "Float", "BigDecimal", "BigInteger" -> kind == ValueType.NUMBER;
            default -> kind == ValueType.STRING;
        };
        if (!right) {
            throw wrong(path, type.equals("Int") ? "an Int of 32 bits" : "of type " + type);
        }
    }

    private static boolean fits(JsonNumber number) {
        // Compared by magnitude first: the exact value of 1e999999999 would fill the memory.
        return Math.abs(number.doubleValue()) <= 1L << 32 && number.bigIntegerValue().compareTo(LEAST) >= 0
                && number.bigIntegerValue().compareTo(MOST) <= 0;
    }

    private static DomainException wrong(String what, String shouldBe) {
        return DomainException.of(Kind.INVALID, "graphql-invalid", what + " must be " + shouldBe + ".");
    }
}
