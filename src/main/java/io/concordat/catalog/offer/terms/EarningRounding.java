package io.concordat.catalog.offer.terms;

import org.eclipse.microprofile.graphql.Description;

/** How a part of a minor unit is rounded, once per line. */
@Description("How a part of a minor unit is rounded, once per line.")
public enum EarningRounding {
    /** To the nearest, a half away from zero. */
    HALF_UP,
    /** To the nearest, a half to the even neighbour. */
    HALF_EVEN,
    /** To the nearest, a half towards zero. */
    HALF_DOWN,
    /** Away from zero. */
    UP,
    /** Towards zero. */
    DOWN,
    /** Up. */
    CEILING,
    /** Down. */
    FLOOR
}
