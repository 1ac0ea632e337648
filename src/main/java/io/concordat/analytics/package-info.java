/**
 * What the program's data say about the program: figures with their numerators, denominators and watermarks, and aids to decide.
 */
package io.concordat.analytics;
