package io.concordat.earning.fact;

import jakarta.enterprise.context.ApplicationScoped;

import io.concordat.deal.bulk.BulkImports;
import io.concordat.platform.request.StreamedBody;

/** Lets imports of facts in that are larger than other bodies. */
@ApplicationScoped
class FactImportDoor implements StreamedBody {

    private final BulkImports imports;

    FactImportDoor(BulkImports imports) {
        this.imports = imports;
    }

    @Override
    public boolean takes(String method, String path) {
        return method.equals("POST") && (path.equals("/v1/fact-imports") || path.equals("/v1/fact-imports/"));
    }

    @Override
    public long most() {
        return imports.most();
    }
}
