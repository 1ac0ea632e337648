package io.concordat.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.concordat.bench.Rest.Answer;
import io.concordat.platform.security.Role;

/** Publishes offers of a run over REST. */
final class BenchOffers {

    private BenchOffers() {
    }

    /**
     * Drafts and submits a version as one person, approves it as another. Valid from yesterday on.
     *
     * @param tokens a token for a role, each of another person
     * @param terms earning terms as JSON
     */
    static void publish(Rest rest, Function<Role, String> tokens, String program, String code, String terms) {
        String offer = send(rest, "/v1/offers", tokens.apply(Role.PROGRAM_ADMIN), null,
                Map.of("programId", program, "code", code, "name", code)).expect(201).text("id");
        Map<String, Object> content = new HashMap<>();
        content.put("title", code);
        content.put("validFrom", LocalDate.now().minusDays(1).toString());
        content.put("rationale", "Measurement");
        content.put("earning", new Answer(0, null, terms.getBytes(StandardCharsets.UTF_8)).json());
        String versions = "/v1/offers/" + offer + "/versions";
        int drafted = revision(send(rest, versions, tokens.apply(Role.PROGRAM_ADMIN), null, content).expect(201));
        int submitted = revision(send(rest, versions + "/1/submission", tokens.apply(Role.PROGRAM_ADMIN), drafted,
                null).expect(200));
        send(rest, versions + "/1/approval", tokens.apply(Role.FINANCE), submitted, null).expect(200);
    }

    private static int revision(Answer answer) {
        return answer.json().path("revision").asInt();
    }

    private static Answer send(Rest rest, String path, String token, Integer revision, Object body) {
        return rest.send("POST", path, token, UUID.randomUUID().toString(), revision, body).join();
    }
}
