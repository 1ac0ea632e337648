package io.concordat.deal.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How the records of an import are written. */
interface LineForm {

    /** @return whether a line break between quotes belongs to the record */
    boolean quotes();

    /** @return whether the record is the header and was taken as such; fails as INVALID when it is a wrong one */
    boolean takesAsHeader(String record);

    /** @return the record as an object; fails as INVALID when it is none */
    ObjectNode read(String record);

    /** @return the object as the input of a use case */
    <T> T as(Class<T> input, ObjectNode object) throws JsonProcessingException;
}
