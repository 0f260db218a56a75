"""Messages of Outlook as files ([MS-OXMSG]): numbered properties, each in a stream of its own; attachments in storages,
and messages inside a message just like it.
"""
