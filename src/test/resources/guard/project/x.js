const {Client}=require('pg');const c=new Client();c.query('TRUNCATE users')
