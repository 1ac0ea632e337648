package io.concordat.deal.bulk;

import jakarta.enterprise.context.ApplicationScoped;

import io.concordat.platform.request.StreamedBody;

/** Lets imports in that are larger than other bodies; the run counts what comes without an announced size. */
@ApplicationScoped
class BulkDoor implements StreamedBody {

    private final long most;

    BulkDoor(BulkSettings settings) {
        this.most = settings.largestImport().asLongValue();
    }

    @Override
    public boolean takes(String method, String path) {
        return method.equals("POST") && (path.equals("/v1/bulk-imports") || path.equals("/v1/bulk-imports/"));
    }

    @Override
    public long most() {
        return most;
    }
}
