/** Input records: their checks as constraint annotations, told to both doors with the same field paths and codes. */
package io.concordat.platform.input;
