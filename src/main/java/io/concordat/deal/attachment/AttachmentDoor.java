package io.concordat.deal.attachment;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.concordat.platform.request.StreamedBody;

/** Lets files in that are larger than other bodies; each program's own limit is counted while they come. */
@ApplicationScoped
class AttachmentDoor implements StreamedBody {

    private static final Pattern PATH = Pattern.compile("/v1/deal-registrations/[^/]+/attachments/?");
    /** The most that a policy can permit. */
    private static final long MOST = 104_857_600;

    @Override
    public boolean takes(String method, String path) {
        return method.equals("POST") && PATH.matcher(path).matches();
    }

    @Override
    public long most() {
        return MOST;
    }
}
