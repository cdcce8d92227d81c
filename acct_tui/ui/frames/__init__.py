"""What screens share: the frame around a page, marks, filters, what is under the cursor."""
