package io.concordat.catalog.rule;

import java.util.ArrayList;
import java.util.List;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;

/** The parts that a condition joins with {@code &&}, each with its own text, so that the answer can name the one that decided. */
final class CelParts {

    /**
     * A part.
     *
     * @param text as the vendor wrote it, on one line
     * @param tree its types are checked
     */
    record Part(String text, CelAbstractSyntaxTree tree) {
    }

    private final List<CelExpr> leaves = new ArrayList<>();
    private final List<Integer> operators = new ArrayList<>();
    private final CelText positions;

    private CelParts(CelText positions) {
        this.positions = positions;
    }

    static List<Part> of(CelAbstractSyntaxTree checked, String text, CelText positions) {
        CelParts parts = new CelParts(positions);
        parts.flatten(checked.getExpr());
        parts.operators.sort(null);
        List<Part> result = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < parts.leaves.size(); i++) {
            int until = i < parts.operators.size()
                    ? text.offsetByCodePoints(0, parts.operators.get(i))
                    : text.length();
            result.add(new Part(tidy(text.substring(from, until)), CelAbstractSyntaxTree.newCheckedAst(
                    parts.leaves.get(i), checked.getSource(), checked.getReferenceMap(), checked.getTypeMap())));
            from = until + 2;
        }
        return result;
    }

    private void flatten(CelExpr node) {
        if (node.getKind() == Kind.CALL && node.call().function().equals("_&&_")) {
            flatten(node.call().args().get(0));
            operators.add(positions.offset(node.id()));
            flatten(node.call().args().get(1));
        } else {
            leaves.add(node);
        }
    }

    /** One line without comments, and without a parenthesis whose partner stands in another part. */
    private static String tidy(String raw) {
        StringBuilder line = new StringBuilder();
        List<Integer> open = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        char quote = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (quote == 0 && raw.startsWith("//", i)) {
                int end = raw.indexOf('\n', i);
                i = end < 0 ? raw.length() : end;
                c = ' ';
            } else if (quote != 0 && c == '\\' && i + 1 < raw.length()) {
                line.append(c);
                c = raw.charAt(++i);
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote == 0 && c == '(') {
                open.add(line.length());
            } else if (quote == 0 && c == ')') {
                if (open.isEmpty()) {
                    alone.add(line.length());
                } else {
                    open.remove(open.size() - 1);
                }
            }
            line.append(c);
        }
        alone.addAll(open);
        alone.sort((left, right) -> right - left);
        alone.forEach(at -> line.deleteCharAt(at));
        return line.toString().strip().replaceAll("\\s+", " ");
    }
}
