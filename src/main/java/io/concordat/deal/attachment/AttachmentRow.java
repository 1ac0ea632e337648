package io.concordat.deal.attachment;

import java.util.UUID;

/**
 * A stored attachment.
 *
 * @param contentId where its content is
 * @param frozen whether a decision found it there
 */
record AttachmentRow(AttachmentView view, UUID contentId, boolean frozen) {
}
