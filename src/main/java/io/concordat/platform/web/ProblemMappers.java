package io.concordat.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.concordat.platform.error.DomainException;
import io.concordat.platform.error.Failures;
import io.concordat.platform.error.Problem;

/** Turns every failure of a REST request into problem+json. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response domain(DomainException failure) {
        ResponseBuilder answer = answer(failure.problem());
        failure.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure) {
        return domain(JsonFaults.explain(failure));
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure) {
        return domain(JsonFaults.explain(failure));
    }

    @ServerExceptionMapper
    Response anonymous(UnauthorizedException failure, HttpHeaders headers) {
        return domain(DomainException.unauthenticated(headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null));
    }

    @ServerExceptionMapper
    Response unverified(AuthenticationFailedException failure, HttpHeaders headers) {
        return domain(DomainException.unauthenticated(true));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException understood) {
                return domain(understood);
            }
            if (cause instanceof JsonProcessingException json) {
                return domain(JsonFaults.explain(json));
            }
        }
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failure);
        }
        if (status < 400) {
            return failure.getResponse();
        }
        ResponseBuilder answer = answer(HttpProblems.of(status));
        Object allowed = failure.getResponse().getHeaders().getFirst("Allow");
        return (allowed == null ? answer : answer.header("Allow", allowed)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (Failures.isDatabaseAway(failure)) {
            return domain(Failures.databaseUnavailable());
        }
        LOG.error("A request failed in a way that nobody foresaw", failure);
        return answer(HttpProblems.of(500)).build();
    }

    private static ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
