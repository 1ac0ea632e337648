/** Reference data: a vendor's own codes for tiers, regions, verticals, segments, product families and products. */
package io.concordat.platform.reference;
